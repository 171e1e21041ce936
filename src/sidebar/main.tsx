import { render } from 'preact';
import { useState } from 'preact/hooks';
import { SetUpPage } from './adopt/SetUpPage';
import { InstallationPage } from './installation/InstallationPage';
import { Panel } from './Panel';

/** What the page was opened for, as the server wrote into it. */
function Page({ view }: { readonly view: string | undefined }) {
  const [shown, setShown] = useState(view);
  const open = (): void => {
    setShown('panel');
  };
  if (shown === 'installation') return <InstallationPage />;
  if (shown === 'setUpShadowing') return <SetUpPage programme="shadowing" onOpen={open} />;
  if (shown === 'setUpRedAccounts') return <SetUpPage programme="redAccounts" onOpen={open} />;
  return <Panel />;
}

const mount = document.getElementById('panel');
if (mount) render(<Page view={mount.dataset['view']} />, mount);
