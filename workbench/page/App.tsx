import { useState } from 'preact/hooks';
import { UNREACHABLE } from './api';
import { FileMenu } from './bar/FileMenu';
import { MenuBar } from './bar/MenuBar';
import { TabBar } from './bar/TabBar';
import { NewWorkbook, TopBar } from './bar/TopBar';
import { Grid } from './grid/Grid';
import { Alert, Toasts } from './panels/Notices';
import { OutTray } from './panels/OutTray';
import { Sidebar } from './panels/Sidebar';
import { Welcome } from './panels/Welcome';
import { ROWS_AT_ONCE, useWorkspace, type Workspace } from './useWorkspace';

/** The workbench on the screen. */
export function App() {
  const workspace = useWorkspace();
  const { view, workbook, as, now, notices } = workspace;
  const [outtrayOpen, setOuttrayOpen] = useState(false);
  return (
    <div class="app">
      <TopBar
        workbooks={workspace.workbooks ?? []}
        workbook={workbook}
        onOpen={workspace.open}
        onCreate={workspace.create}
        people={workspace.people}
        as={as}
        onBe={workspace.be}
        now={now}
        zone={workspace.zone}
        busy={workspace.running !== null}
        onSetClock={workspace.setClock}
        outtrayOpen={outtrayOpen}
        outtrayCount={workspace.mails}
        onOuttray={() => setOuttrayOpen(!outtrayOpen)}
        onSent={workspace.look}
      />
      <MenuBar menus={workspace.menus} running={workspace.running} onRun={workspace.run}>
        {view && workbook && (
          <FileMenu workbook={workbook.id} view={view} people={workspace.people} onEdit={workspace.edit} />
        )}
      </MenuBar>
      {!workspace.reachable && (
        <p class="unreachable" role="alert">
          {UNREACHABLE} Trying again…
        </p>
      )}
      {view && workbook && <Welcome key={workbook.kind} kind={workbook.kind} tabs={view.tabs} />}
      <main>
        {view && workbook ? (
          <Grid
            workbook={workbook.id}
            view={view}
            target={workspace.target}
            onChange={workspace.change}
            onSelect={workspace.select}
            onEdit={(edit) => void workspace.edit(edit)}
          />
        ) : (
          <NoSheet {...workspace} />
        )}
        {workspace.sidebar && workbook && (
          <Sidebar {...workspace.sidebar} workbook={workbook.id} as={as} onClose={workspace.closeSidebar} />
        )}
        {outtrayOpen && (
          <OutTray
            version={workspace.version}
            now={now ?? 0}
            zone={workspace.zone}
            me={workspace.people.find(({ email }) => email === as)}
            people={workspace.people}
            onClose={() => setOuttrayOpen(false)}
          />
        )}
      </main>
      {view && (
        <TabBar
          view={view}
          rowsAtOnce={ROWS_AT_ONCE}
          onTab={workspace.showTab}
          onRows={workspace.showRows}
          onEdit={(edit) => void workspace.edit(edit)}
        />
      )}
      <Toasts toasts={notices.toasts} onClose={notices.closeToast} />
      {notices.alerts[0] && (
        <Alert key={notices.alerts.length} alert={notices.alerts[0]} onClose={notices.closeAlert} />
      )}
    </div>
  );
}

/** While there is no sheet to show: it is on its way, it failed, or there is none. */
function NoSheet({ workbooks, workbook, viewError, create }: Workspace) {
  if (viewError !== null) {
    return (
      <p class="state" role="alert">
        <strong>The sheet could not be shown.</strong> {viewError}
      </p>
    );
  }
  if (!workbooks || workbook) {
    return (
      <p class="state" role="status">
        <span class="spinner" aria-hidden="true" /> Opening the spreadsheet…
      </p>
    );
  }
  return (
    <div class="state">
      <strong>No spreadsheet yet</strong>
      <span>Make an empty one, then set it up from its menu.</span>
      <NewWorkbook onCreate={create} />
    </div>
  );
}
