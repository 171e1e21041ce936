import type { Workbench } from '../workbench';
import { nameFor, ORGANISATION } from '../sample/organisation';

/** The workbench with what only its server knows: how often it changed, and which sidebars are open. */
export class Desk {
  /** Grows with every change, so that a page knows when to look again. */
  version = 1;
  readonly workbench: Workbench;
  readonly #keep: (state: unknown) => void;
  readonly #sidebars = new Map<string, { title: string; html: string }>();

  /** @param keep is given the whole state after every change */
  constructor(workbench: Workbench, keep: (state: unknown) => void) {
    this.workbench = workbench;
    this.#keep = keep;
  }

  changed(): void {
    this.version += 1;
    this.#keep(this.workbench.toJSON());
  }

  /** A person of the organisation who was never seen here exists from their first action on. */
  admit(email: string): void {
    const known = this.workbench.world.people.some((person) => person.email === email);
    if (!known) this.workbench.addPerson(email, nameFor(email));
  }

  hasWorkbook(id: string): boolean {
    return this.workbench.world.workbooks.some((workbook) => workbook.id === id);
  }

  openSidebar(id: string, as: string, sidebar: { title: string; html: string }): void {
    this.#sidebars.set(`${id} ${as}`, sidebar);
  }

  sidebar(id: string, as: string): { title: string; html: string } | undefined {
    return this.#sidebars.get(`${id} ${as}`);
  }
}

/** Whether the address belongs to the organisation that the workbench plays. */
export function isOfOrganisation(email: string): boolean {
  return email.endsWith(`@${ORGANISATION}`);
}
