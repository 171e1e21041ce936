import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { calendarDay } from '../../time/calendarDay';
import { dayText } from '../../time/wording';
import { lookOf, type ShownField } from './fields';
import { FieldsForm } from './FieldsForm';
import type { AccountView } from './requests';
import { Unfold } from './Unfold';
import { useDraft } from './unsaved';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly account: AccountView;
  readonly title: string;
  readonly fields: readonly ShownField[];
  readonly badge?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** My own part: it can be signed. */
  readonly isMine?: boolean;
  readonly isOpenAtFirst?: boolean;
}

/** Fields of an account, read at first, and edited in place. */
export function EditableCard(props: Props) {
  const { panel, account, title, fields, badge, children, isMine = false, isOpenAtFirst = false } = props;
  const [draft] = useDraft(account.episode);
  const [isOpen, setOpen] = useState(
    () => isOpenAtFirst || fields.some((field) => draft.mine[field] !== undefined),
  );
  return (
    <Unfold isOpen={isOpen} class="card">
      {badge}
      <h2>{title}</h2>
      {children}
      {isOpen && account.isOpen ? (
        <FieldsForm
          panel={panel}
          account={account}
          title={title}
          fields={fields}
          maySign={isMine}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Reading {...{ panel, account, title, fields, isMine, onEdit: () => setOpen(true) }} />
      )}
    </Unfold>
  );
}

interface ReadingProps extends Pick<Props, 'panel' | 'account' | 'title' | 'fields'> {
  readonly isMine: boolean;
  readonly onEdit: () => void;
}

function Reading({ panel, account, title, fields, isMine, onEdit }: ReadingProps) {
  const isFilled = fields.every((field) => account.values[field] !== '');
  const state = account.mine.part === null ? undefined : account.parts[account.mine.part].state;
  const mayConfirm = isMine && isFilled && state !== 'signed';
  const sign = (): void => {
    const values = Object.fromEntries(fields.map((field) => [field, account.values[field]]));
    void panel.send({ kind: 'saveAccount', show: account.episode, base: values, values, sign: true });
  };
  return (
    <>
      <dl class="texts">
        {fields.map((field) => (
          <Value key={field} account={account} field={field} />
        ))}
      </dl>
      {account.isOpen && (
        <div class="buttons">
          {mayConfirm && (
            <button type="button" class="primary" disabled={panel.busy !== undefined} onClick={sign}>
              {panel.busy === 'saveAccount' ? 'Signing…' : 'Sign my part'}
            </button>
          )}
          <button type="button" class="unfolds" aria-label={'Edit: ' + title} onClick={onEdit}>
            Edit
          </button>
        </div>
      )}
    </>
  );
}

function Value({ account, field }: { account: AccountView; field: ShownField }) {
  const text = wordingOf(field, account.values[field]);
  const by = account.touched[field];
  return (
    <div>
      <dt>{lookOf(field).label}</dt>
      <dd class={text === '' ? 'empty' : ''}>
        {text === '' ? 'Nothing yet' : text}
        {text !== '' && by !== undefined && <small>{by}</small>}
      </dd>
    </div>
  );
}

function wordingOf(field: ShownField, text: string): string {
  const day = lookOf(field).kind === 'date' ? calendarDay(text) : undefined;
  return day === undefined ? text : dayText(day);
}
