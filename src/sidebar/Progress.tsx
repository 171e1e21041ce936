/** How far a piece of work in parts is. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div class="progress">
      <label>
        {label}: {done} of {of}
        <progress value={done} max={of} />
      </label>
    </div>
  );
}
