/** How sending stands, as far as one person may see it. Asked for apart from the panel, which does not wait for it. */
export interface StatusRequest {
  kind: 'status';
}

export interface StatusView {
  /** When automation last ran and as whom; or that it did not so far. */
  lastRun: string;
  /** Said before all else when it did not run for hours, with what to do; else ''. */
  warning: string;
  pending: PendingView[];
  /** What stops everything until a coordinator does something, a sentence each. For coordinators. */
  needs: string[];
  /** What is sent by nobody by itself any more: lost, or missed. For coordinators. */
  notes: string[];
  /** Of a trigger that another account left here, and what can be done about it; else ''. For coordinators. */
  leftOver: string;
  /** Whether who asks may let their account send from now on. */
  mayTakeOver: boolean;
}

/** What waits for the same reason. */
export interface PendingView {
  /** "3 calendar invites" */
  what: string;
  /** Why, and when it goes on; as a sentence. */
  why: string;
  /** Each of them, for coordinators: by call day and customer number, or by reader. */
  items: string[];
}

/** Null where nothing is decided: what to do stands in the warnings of the panel. */
export type StatusAnswer = { kind: 'status'; status: StatusView | null };
