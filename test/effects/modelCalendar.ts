import type { CalendarCall, CalendarReply } from '../../src/effects/calendarActs';

interface ModelEvent {
  cancelled: boolean;
  content: Record<string, unknown>;
}

/** A calendar as far as ids go: a used id is refused also after the event is deleted, and a deleted event cannot be changed. */
export class ModelCalendar {
  readonly events = new Map<string, ModelEvent>();
  /** How often each id was inserted with success. */
  readonly inserted = new Map<string, number>();

  answer({ method, path, body = {} }: CalendarCall): CalendarReply {
    if (!path.endsWith('?sendUpdates=all')) return { status: 400, reason: 'guests would not hear of it' };
    if (method === 'POST') return this.insert(body);
    const event = this.events.get(/\/events\/([a-v0-9]+)\?/.exec(path)?.[1] ?? '');
    if (!event) return { status: 404, reason: 'notFound' };
    if (method === 'DELETE') {
      if (event.cancelled) return { status: 410, reason: 'deleted' };
      event.cancelled = true;
      return { status: 204, reason: '' };
    }
    if (event.cancelled) return { status: 403, reason: 'forbidden' };
    Object.assign(event.content, body);
    return { status: 200, reason: '' };
  }

  private insert({ id, ...content }: Record<string, unknown>): CalendarReply {
    const name = String(id);
    if (this.events.has(name)) return { status: 409, reason: 'duplicate' };
    this.events.set(name, { cancelled: false, content });
    this.inserted.set(name, (this.inserted.get(name) ?? 0) + 1);
    return { status: 200, reason: '' };
  }

  /** Somebody deletes an event in the calendar itself. */
  removeByHand(): void {
    for (const event of this.events.values()) event.cancelled = true;
  }

  live(): readonly Record<string, unknown>[] {
    return [...this.events.values()].filter(({ cancelled }) => !cancelled).map(({ content }) => content);
  }
}
