import { render } from 'preact';
import { Panel } from './Panel';

const mount = document.getElementById('panel');
if (mount) render(<Panel />, mount);
