import 'jspreadsheet-ce/dist/jspreadsheet.css';
import './styles/base.css';
import './styles/bars.css';
import './styles/grid.css';
import './styles/outtray.css';
import './styles/panels.css';
import './styles/slack.css';
import { render } from 'preact';
import { App } from './App';
import { googleFor } from './googleScript';

// The document of a sidebar asks the page around it for its `google`.
Object.assign(window, {
  googleFor: (frame: Window & typeof globalThis) =>
    googleFor(frame, {
      changed: () => dispatchEvent(new Event('workbench:changed')),
      select: (detail) => dispatchEvent(new CustomEvent('workbench:select', { detail })),
      close: () => dispatchEvent(new Event('workbench:close')),
    }),
});

const root = document.getElementById('app');
if (root) render(<App />, root);
