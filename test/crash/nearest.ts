const MOST_PROPOSED = 5;

/** Which of the names somebody may have meant, the likeliest first: those that hold most of the pairs of letters that they wrote. */
export function nearest(written: string, names: readonly string[]): string[] {
  const wanted = pairsIn(written);
  const like = (name: string): number => {
    const own = pairsIn(name);
    return [...wanted].filter((pair) => own.has(pair)).length / wanted.size;
  };
  return names
    .map((name) => ({ name, like: like(name) }))
    .filter((each) => each.like > 0)
    .sort((a, b) => b.like - a.like || a.name.length - b.name.length)
    .slice(0, MOST_PROPOSED)
    .map(({ name }) => name);
}

function pairsIn(text: string): Set<string> {
  const letters = text.toLowerCase();
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
