/** A coordinator's word about the changes that are held. `seen` names them as the panel showed them: others need another word. */
export interface HeldRequest {
  kind: 'answerHeld';
  word: 'carryOut' | 'mistake';
  seen: string;
}

/** Changes of too much at once, which wait for a coordinator. */
export interface HeldView {
  seen: string;
  /** "22 invites would move or go" */
  title: string;
  /** When and where, what probably happened, and what is to be done. */
  sentences: string[];
  /** A coordinator said so. */
  isMistake: boolean;
  rows: HeldViewRow[];
  /** So many rows more than are named. */
  more: number;
}

interface HeldViewRow {
  /** "Calls, row 12" */
  where: string;
  /** "Tue 12 May 2026, 17:00 → Cancelled" */
  text: string;
}
