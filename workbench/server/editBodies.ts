import * as v from 'valibot';
import { address, instant, locale, name, object, rowNumber, text, timeZone } from './body';

const flag = v.boolean('must be true or false.');
const title = v.pipe(text, v.trim(), v.nonEmpty('must not be empty.'), v.maxLength(200, 'is too long.'));
/** A column's number, or its header. */
const column = v.union([rowNumber, name], 'must be a number, from 1, or a header.');
const range = v.pipe(
  text,
  v.regex(/^[A-Za-z]{0,3}\d*(:[A-Za-z]{0,3}\d*)?$/, 'must be a range like B2:D9, without a tab.'),
  v.nonEmpty('must be a range like B2:D9, without a tab.'),
);
const frozen = v.pipe(
  v.number('must be a number.'),
  v.integer('must be a whole number.'),
  v.minValue(0, 'must not be negative.'),
);
const side = v.optional(v.picklist(['before', 'after'], 'must be "before" or "after".'));

const onTab = { tab: name };
const hide = v.record(text, v.array(text, 'must be a list of texts.'), 'must be lists of texts by header.');
const rows = { ...onTab, at: rowNumber, count: v.optional(rowNumber) };
const columns = { ...rows, at: column };
const onRange = { ...onTab, range };

const edit = <A extends string, E extends v.ObjectEntries>(action: A, entries: E) =>
  object({ as: address, action: v.literal(action), ...entries });

/** What somebody does by hand; which entries there are follows from `action`. */
export const editBody = v.variant(
  'action',
  [
    edit('insertRow', { ...rows, side }),
    edit('insertColumn', { ...columns, side }),
    edit('deleteRow', rows),
    edit('deleteColumn', columns),
    edit('moveRow', { ...rows, to: rowNumber }),
    edit('moveColumn', { ...columns, to: rowNumber }),
    edit('hideColumn', columns),
    edit('showColumn', columns),
    edit('sort', { ...onTab, column, descending: v.optional(flag), range: v.optional(range) }),
    edit('setFilter', { ...onTab, range: v.optional(range), hide: v.optional(hide) }),
    edit('clearFilter', onTab),
    edit('cutPaste', { ...onRange, to: range, toTab: v.optional(name) }),
    edit('copyPaste', { ...onRange, to: range, toTab: v.optional(name) }),
    edit('paste', { ...onTab, to: range, text }),
    edit('mergeCells', onRange),
    edit('unmergeCells', onRange),
    edit('plainText', onRange),
    edit('freeze', { ...onTab, rows: v.optional(frozen), columns: v.optional(frozen) }),
    edit('renameTab', { ...onTab, title }),
    edit('moveTab', { ...onTab, to: rowNumber }),
    edit('hideTab', onTab),
    edit('showTab', onTab),
    edit('duplicateTab', onTab),
    edit('deleteTab', onTab),
    edit('setLocale', { locale }),
    edit('setTimeZone', { timeZone }),
    edit('undo', { steps: v.optional(rowNumber) }),
    edit('copyWorkbook', { title: v.optional(title) }),
    edit('restore', { version: v.optional(rowNumber), instant: v.optional(instant) }),
  ],
  'must be an action such as insertRow. docs/workbench.md lists them.',
);
