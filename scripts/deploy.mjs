// `npm run deploy`: brings what ships to Google, and proves at each step that it arrived. See docs/deploy.md.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { Clasp, Obstacle } from './clasp.mjs';
import * as checks from './deployChecks.mjs';
import { isMain, root as here } from './project.mjs';

const usage = `npm run deploy [-- OPTIONS]

  without an option   the standalone script of .clasp.json, as an Editor add-on
  --trial             the script of .clasp.trial.json, which is bound to one spreadsheet
  --script ID         write this script id into that file first
  --web-app ID        the deployment of the web app to update, where there are several
  --new-web-app       make the web app's first deployment, with a new address
  --dry-run           check everything that can be checked here, and say what would be done; needs no account

Ends with 0 when all of it was done, with 1 when something stood in the way, with 2 when an option is wrong.`;

/** Google keeps this many versions of a script. */
const MOST_VERSIONS = 200;
const FEW_VERSIONS_LEFT = 20;

const kinds = {
  addOn: {
    file: '.clasp.json',
    howToFill:
      'Make a standalone script at https://script.google.com/create, copy its id from Project Settings, and run ' +
      '`npm run deploy -- --script ID`.',
  },
  trial: {
    file: '.clasp.trial.json',
    howToFill:
      'Open the spreadsheet, choose Extensions → Apps Script, copy the script id from Project Settings, and run ' +
      '`npm run deploy -- --trial --script ID`.',
  },
};

/** One deployment, step by step; each step throws an Obstacle where it cannot be done. */
class Deployment {
  constructor({ root, kind, options, say, env }) {
    Object.assign(this, { root, kind, options, say, env });
    this.clasp = new Clasp({ cwd: root, project: kinds[kind].file, env });
  }

  async checkHere(buildTo) {
    const { file, howToFill } = kinds[this.kind];
    if (this.options.script !== undefined)
      await writeFile(join(this.root, file), checks.projectFor(this.options.script, 'dist'));
    await this.#checkBuild(buildTo);
    const { scriptId } = await checks.readProject(this.root, file, { howToFill });
    this.scriptId = scriptId;
    await checks.checkWhatClaspTakes(this.clasp);
    this.say(`Checked: clasp would push ${checks.shipped.join(', ')}.`);
  }

  async #checkBuild(buildTo) {
    await this.clasp.mustBeThere();
    await buildTo(join(this.root, 'dist')).catch((error) => {
      throw new Obstacle(`It cannot be built: ${error.message}`);
    });
    await checks.checkDist(this.root);
    this.say('Built.');
  }

  async checkThere() {
    const { loggedIn, email = 'an account that clasp cannot name' } = await this.clasp.ask([
      'show-authorized-user',
    ]);
    if (!loggedIn) throw new Obstacle('Not logged in. Run `npx clasp login`, then do this again.');
    this.say(
      `Logged in as ${email}. A web app runs as who deploys it: that has to be the automation account.`,
    );
    checks.checkNothingIsLost(await this.#pull());
    this.webApp = this.#chooseWebApp(await this.clasp.ask(['list-deployments']));
  }

  /** The one to be updated. Which one is decided before anything is changed, and never by making another. */
  #chooseWebApp(deployments) {
    const { 'web-app': wanted, 'new-web-app': isNew } = this.options;
    const versioned = deployments.filter(({ versionNumber }) => versionNumber !== undefined);
    const ids = versioned.map(({ deploymentId }) => deploymentId);
    const list = versioned.map(
      ({ deploymentId, versionNumber, description }) =>
        `  ${deploymentId} @${versionNumber} ${description ?? ''}`,
    );
    if (wanted !== undefined && !ids.includes(wanted))
      throw new Obstacle(`There is no deployment ${wanted}. There are:\n${list.join('\n') || '  none'}`);
    if (isNew && ids.length > 0)
      throw new Obstacle(
        `There is a deployment already; another one would have another address:\n${list.join('\n')}`,
      );
    if (wanted === undefined && ids.length > 1)
      throw new Obstacle(`Name the web app's deployment with --web-app ID. There are:\n${list.join('\n')}`);
    return wanted ?? ids[0];
  }

  async push() {
    const pushed = await this.clasp.ask(['push', '--force']);
    await checks.checkArrived(this.root, await this.#pull());
    this.say(
      pushed.length > 0 ? `Pushed ${pushed.length} files.` : 'Nothing had changed since the last push.',
    );
    this.say('Read back: Google has what was built.');
  }

  #pull() {
    const { root, scriptId, env } = this;
    return checks.pull({ root, scriptId, env });
  }

  /** A trial without a web app needs no version: a bound script runs what was pushed last. */
  get needsVersion() {
    return this.kind === 'addOn' || this.webApp !== undefined || this.options['new-web-app'] === true;
  }

  async makeVersion(description) {
    const { versionNumber } = await this.clasp.ask(['create-version', description]);
    if (!Number.isInteger(versionNumber) || versionNumber < 1)
      throw new Obstacle(`clasp did not say which version it made, but ${JSON.stringify(versionNumber)}.`);
    this.version = versionNumber;
    this.say(`Made version ${versionNumber}: ${description}.`);
    if (versionNumber > MOST_VERSIONS - FEW_VERSIONS_LEFT)
      this.say(
        `Google keeps ${MOST_VERSIONS} versions: delete old ones in the editor, under Project History.`,
      );
  }

  async deployWebApp(description) {
    const to = ['-V', String(this.version), '-d', description];
    const command =
      this.webApp === undefined ? ['create-deployment', ...to] : ['update-deployment', this.webApp, ...to];
    const { deploymentId, versionNumber } = await this.clasp.ask(command);
    if (this.webApp !== undefined && deploymentId !== this.webApp)
      throw new Obstacle(
        `clasp updated ${deploymentId} instead of ${this.webApp}. Look at Deploy → Manage deployments.`,
      );
    if (Number(versionNumber) !== this.version)
      throw new Obstacle(`The web app has version ${versionNumber} instead of ${this.version}.`);
    this.say(`The web app has version ${this.version}, at ${addressOf(deploymentId)}`);
  }

  async sayWhatIsLeft() {
    if (this.kind === 'trial') this.say('Reload the spreadsheet: the menu stands under Extensions.');
    if (!this.needsVersion || (this.webApp === undefined && !this.options['new-web-app']))
      this.say(
        'There is no web app. Where a CRM is to report or changes are to go out at once: --new-web-app.',
      );
    if (this.kind === 'trial') return;
    const { oauthScopes } = JSON.parse(await readFile(join(this.root, 'appsscript.json'), 'utf8'));
    const lines = [
      'In the Google Workspace Marketplace SDK of the script’s Google Cloud project, under App Configuration:',
      '  App integration: Editor add-on, for Sheets',
      `  Script id: ${this.scriptId}`,
      `  Version: ${this.version}`,
      '  OAuth scopes:',
      ...oauthScopes.map((scope) => `    ${scope}`),
      'Who has it installed gets this version when you have saved that page.',
    ];
    this.say(lines.join('\n'));
  }

  /** The commands that would follow the checks, in words. */
  sayPlan(description) {
    const webApp = this.options['web-app'] ?? 'DEPLOYMENT';
    const to = ['-V', 'VERSION', '-d', description];
    const isTrial = this.kind === 'trial';
    const deploying = this.options['new-web-app']
      ? [['create-deployment', ...to], 'the web app’s first deployment']
      : [['update-deployment', webApp, ...to], 'the web app, at the address it has, where there is one'];
    const plan = [
      [['show-authorized-user'], 'who is logged in'],
      [['pull'], 'into .out/pulled: is there code that a push would delete?'],
      [['list-deployments'], 'which one is the web app'],
      [['push', '--force'], 'all files at once'],
      [['pull'], 'into .out/pulled: has Google what was built?'],
      [['create-version', description], isTrial ? 'only where there is a web app' : 'for the Marketplace'],
      deploying,
    ].map(([args, why]) => {
      const clasp = args[0] === 'pull' ? checks.claspForPulling(this.root) : this.clasp;
      return `  ${clasp.words(args)}\n      ${why}`;
    });
    this.say(`After the checks here it would do\n${plan.join('\n')}\n`);
  }
}

const addressOf = (deploymentId) => `https://script.google.com/macros/s/${deploymentId}/exec`;

/** `0.1.0-1a2b3c4`, with `-changed` where files differ from that commit; without spaces, whatever the shell. */
async function describe(root) {
  const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  try {
    const commit = git('rev-parse', '--short', 'HEAD').trim();
    return `${version}-${commit}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '-changed'}`;
  } catch {
    return version;
  }
}

async function deploy(deployment, root, { isDry, buildTo }) {
  const description = await describe(root);
  if (isDry) deployment.sayPlan(description);
  await deployment.checkHere(buildTo);
  if (isDry) return deployment.say('Dry run: nothing was sent.');
  await deployment.checkThere();
  await deployment.push();
  if (deployment.needsVersion) await deployment.makeVersion(description);
  if (deployment.webApp !== undefined || deployment.options['new-web-app'])
    await deployment.deployWebApp(description);
  return deployment.sayWhatIsLeft();
}

function read(args) {
  const flag = { type: 'boolean' };
  const text = { type: 'string' };
  const options = {
    trial: flag,
    'dry-run': flag,
    'new-web-app': flag,
    help: flag,
    script: text,
    'web-app': text,
  };
  const { values } = parseArgs({ args, options });
  if (values['new-web-app'] && values['web-app'] !== undefined)
    throw new Error('--new-web-app and --web-app exclude each other.');
  return values;
}

/**
 * @param {string[]} args
 * @param {{ root?: string, env?: NodeJS.ProcessEnv, say?: (text: string) => void, buildTo?: (folder: string) => Promise<unknown> }} [around]
 * @returns {Promise<number>} what to end with
 */
export async function main(args, { root = here, env, say = console.log, buildTo = build } = {}) {
  let options;
  try {
    options = read(args);
  } catch (error) {
    say(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    say(usage);
    return 0;
  }
  const kind = options.trial ? 'trial' : 'addOn';
  try {
    await deploy(new Deployment({ root, kind, options, say, env }), root, {
      isDry: options['dry-run'],
      buildTo,
    });
    return 0;
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    say(`\nNot done. ${error.message}`);
    return 1;
  }
}

if (isMain(import.meta.url))
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
