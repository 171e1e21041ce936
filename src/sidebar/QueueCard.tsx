import type { Queued } from './requests';
import type { PanelState } from './usePanel';
import { Withdraw } from './Withdraw';

/** Signed up, without a place so far: where in the queue, and why. */
export function QueueCard({ queued, panel }: { queued: Queued; panel: PanelState }) {
  return (
    <div class="card mine queued">
      <p class="badge">In the queue</p>
      <h2>Place {queued.position}</h2>
      <p>{queued.reason}</p>
      <p class="quiet">
        Your weeks: {queued.weeks === 'any' ? 'any week' : queued.weeks}. You get a place as soon as there is
        one, and are told. More weeks mean more chances.
      </p>
      <Withdraw panel={panel} signUp={queued.signUp} warning="" />
    </div>
  );
}
