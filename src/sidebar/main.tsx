import { render } from 'preact';
import { InstallationPage } from './installation/InstallationPage';
import { Panel } from './Panel';

const mount = document.getElementById('panel');
if (mount) render(mount.dataset['view'] === 'installation' ? <InstallationPage /> : <Panel />, mount);
