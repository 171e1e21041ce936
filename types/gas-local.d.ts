declare module 'gas-local' {
  interface GasLocal {
    /** Runs every file of `folder` that passes `filter` in one context, which is `globals`, changed in place. */
    require(
      folder: string,
      globals: Record<string, unknown>,
      options?: { filter?: (file: string) => boolean },
    ): Record<string, unknown>;
  }
  const gasLocal: GasLocal;
  export default gasLocal;
}
