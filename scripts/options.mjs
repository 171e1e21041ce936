import { parseArgs } from 'node:util';

/** Ends with a sentence, before anything is done. */
export function refuse(command, sentence) {
  console.error(`${sentence} npm run ${command} -- --help tells what there is.`);
  process.exit(2);
}

/**
 * What stands behind `npm run COMMAND --`. Ends with the usage where that is asked for, and with a sentence at a wrong word.
 *
 * @param command what stands behind `npm run`
 * @param config as parseArgs takes it, without `help`
 */
export function optionsOf(command, usage, { options, ...config }) {
  const parsed = parsedOf(command, { ...config, options: { ...options, help: { type: 'boolean' } } });
  if (parsed.values.help) {
    console.log(usage);
    process.exit(0);
  }
  return parsed;
}

function parsedOf(command, config) {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(command, `${error.message.split(/[.\n]/)[0]}.`);
  }
}
