declare module 'gas-local' {
  /** Runs every file of `folder` that passes `filter` in one context, which is `globals`, changed in place. */
  function load(
    folder: string,
    globals: Record<string, unknown>,
    options?: { filter?: (file: string) => boolean },
  ): Record<string, unknown>;
  const gasLocal: { require: typeof load };
  export default gasLocal;
}
