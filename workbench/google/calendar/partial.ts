/**
 * The part of an answer that a `fields` parameter asks for: `nextPageToken,items(id,attendees/email)`.
 * Source: developers.google.com/calendar/api/guides/performance#partial-response.
 */
export function partial(answer: unknown, fields: string | undefined): unknown {
  return fields === undefined ? answer : pick(answer, fields);
}

function pick(value: unknown, fields: string): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => pick(entry, fields));
  if (typeof value !== 'object' || value === null || fields === '*') return value;
  const picked: Record<string, unknown> = {};
  for (const field of split(fields)) {
    const [, name = '', path, group] = /^([^/(]+)(?:\/(.+)|\((.+)\))?$/.exec(field) ?? [];
    const below = path ?? group;
    const kept = (value as Record<string, unknown>)[name];
    if (kept !== undefined) picked[name] = below === undefined ? kept : pick(kept, below);
  }
  return picked;
}

/** The fields of a list, cut at the commas outside of brackets. */
function* split(list: string): Generator<string> {
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= list.length; index++) {
    const character = list[index] ?? ',';
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === ',' && depth === 0) {
      yield list.slice(start, index).trim();
      start = index + 1;
    }
  }
}
