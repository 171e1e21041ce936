/** Something was asked of the workbench that makes no sense there; the message is one plain sentence for who asked. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
}

/** What the failure handler of google.script.run gets: the script's own error, in Google's words. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}
