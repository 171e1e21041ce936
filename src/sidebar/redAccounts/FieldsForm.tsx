import { useState } from 'preact/hooks';
import { ConflictingText } from './ConflictingText';
import { afterSave, dropped, isConflict, settled, textOf, toSend, typed } from './draft';
import { lookOf, type ShownField } from './fields';
import type { AccountView, ConflictingField } from './requests';
import { TextInput } from './TextInput';
import { useDraft } from './unsaved';
import type { RedPanelState } from './useRedPanel';

interface Props {
  readonly panel: RedPanelState;
  readonly account: AccountView;
  readonly title: string;
  readonly fields: readonly ShownField[];
  readonly maySign: boolean;
  readonly onClose: () => void;
}

/** Some fields of an account to edit. Nobody's text is overwritten: what others changed meanwhile is shown beside mine. */
export function FieldsForm({ panel, account, title, fields, maySign, onClose }: Props) {
  const [draft, change] = useDraft(account.episode);
  const [others, setOthers] = useState<readonly ConflictingField[]>([]);
  const { values } = account;
  const byWhom = (field: ShownField): string =>
    others.find((other) => other.field === field)?.by ?? account.touched[field] ?? '';
  const hasConflict = fields.some((field) => isConflict(draft, values, field));
  const isDirty = fields.some((field) => draft.mine[field] !== undefined);
  const isBusy = panel.busy !== undefined;

  const save = async (sign: boolean): Promise<void> => {
    const sent = toSend(draft, values, fields, sign);
    const reply = await panel.send({ kind: 'saveAccount', show: account.episode, ...sent, sign });
    if (reply?.kind === 'conflict') setOthers(reply.fields);
    if (reply?.kind !== 'done') return;
    const now = reply.home.tracker?.account;
    const said = now?.episode === account.episode ? now.values : values;
    change((before) => afterSave(before, sent.values, said));
    onClose();
  };
  const cancel = (): void => {
    change((before) => fields.reduce(dropped, before));
    onClose();
  };
  return (
    <form
      aria-label={'Edit: ' + title}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      {fields.map((field) => {
        const id = 'field-' + field;
        const { label, kind, hint } = lookOf(field);
        const isTheirs = isConflict(draft, values, field);
        const isNews = !isTheirs && others.some((other) => other.field === field);
        return (
          <div key={field} class="field">
            {isTheirs && (
              <ConflictingText
                label={label}
                theirs={values[field]}
                by={byWhom(field)}
                field={id}
                mayJoin={kind === 'long'}
                onKeep={(keep) => {
                  change((before) => settled(before, values, field, keep));
                }}
              />
            )}
            <TextInput
              id={id}
              label={isTheirs ? label + ': yours' : label}
              kind={kind}
              hint={isNews ? 'Changed by ' + byWhom(field) + ' since you opened this.' : hint}
              value={textOf(draft, values, field)}
              onText={(text) => {
                change((before) => typed(before, values, field, text));
              }}
            />
          </div>
        );
      })}
      {hasConflict && <p class="problem">Choose what to keep of both texts; then save.</p>}
      <div class="buttons">
        {maySign && (
          <button
            type="button"
            class="primary"
            disabled={isBusy || hasConflict}
            onClick={() => void save(true)}
          >
            Save and sign my part
          </button>
        )}
        <button type="submit" class={maySign ? '' : 'primary'} disabled={isBusy || hasConflict || !isDirty}>
          {panel.busy === 'saveAccount' ? 'Saving…' : 'Save'}
        </button>
        <button type="button" disabled={isBusy} onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
