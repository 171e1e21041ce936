import { programme } from '../support/programme';
import { tracker } from '../support/tracker';
import { coordinator } from '../support/workbook';

const both = [coordinator, 'ann@example.com'];

test('the answer to a change of coordinators shows them as they are now, in either workbook', () => {
  const p = programme();
  const shadowing = p.ask(coordinator, { kind: 'saveCoordinators', coordinators: both });
  expect(shadowing.kind === 'done' && shadowing.home.programme?.coordinator?.coordinators).toEqual(both);
  const t = tracker();
  const red = t.ask(coordinator, { kind: 'saveCoordinators', coordinators: both });
  expect(red.kind === 'done' && red.home.tracker?.coordinator?.coordinators).toEqual(both);
});

test('the answer to connecting Slack says that it is connected', () => {
  const t = tracker({ slack: false });
  const answer = t.connectSlack();
  expect(answer.kind === 'done' && answer.home.tracker?.coordinator?.slack.sentence).toMatch(
    /Connected to Example|Example/,
  );
});

test('the timeline that answers a change has the change in it', () => {
  const t = tracker();
  t.tell({ ae: coordinator });
  const show = t.episode('Fjord Energy');
  const answer = t.ask(coordinator, { kind: 'changeHealth', show, health: 'Yellow', why: 'Calmer' });
  const timeline = answer.kind === 'done' ? answer.home.tracker?.account?.timeline : [];
  expect(timeline?.[0]).toMatchObject({ what: 'Health' });
  expect(JSON.stringify(timeline?.slice(0, 2))).toContain('Calmer');
});
