import { googlePlatform } from './google/platform';
import { webAnswer, webRequest } from './google/webApp';
import * as run from './run/entry/entryPoints';

/** Builds the menu, and nothing else: without consent no service may be touched. */
export const onOpen = (): void => run.onOpen(googlePlatform());

/** The add-on was just installed in an open file, whose menu is still missing. */
export const onInstall = (): void => run.onOpen(googlePlatform());

/** Menu: opens the panel. */
export const openSidebar = (): void => run.choose(googlePlatform(), 'openSidebar');

/** Menu: makes the programme's tabs. */
export const setUp = (): void => run.choose(googlePlatform(), 'setUp');

/** Menu: makes the tabs of Red Accounts. */
export const setUpRedAccounts = (): void => run.choose(googlePlatform(), 'setUpRedAccounts');

/** Menu: puts back what is missing. */
export const repair = (): void => run.choose(googlePlatform(), 'repair');

/** Menu: opens the page that says how the installation stands, and changes nothing. */
export const checkInstallation = (): void => run.choose(googlePlatform(), 'checkInstallation');

/** Menu: the person becomes the account that sends. */
export const turnOnAutomation = (): void => run.choose(googlePlatform(), 'turnOnAutomation');

/** Menu: nothing is sent any more. */
export const turnOffAutomation = (): void => run.choose(googlePlatform(), 'turnOffAutomation');

/** Clock trigger: does all that is due. */
export const everyHour = (): void => run.everyHour(googlePlatform());

/** Clock trigger of a Red Accounts workbook. */
export const everyHourRedAccounts = (): void => run.everyHourRedAccounts(googlePlatform());

/** Edit trigger: checks what was typed. */
export const afterEdit = (event: unknown): void => run.afterEdit(googlePlatform(), event);

/** Web app: takes reports of the CRM, and nudges; see docs/webhook.md. */
export const doPost = (event: unknown): ReturnType<typeof webAnswer> => {
  const { workbook, body } = webRequest(event);
  return webAnswer(run.doPost(googlePlatform(workbook), body));
};

/** What the panel asks for; see docs/requests.md. */
export const handleRequest = (request: unknown): ReturnType<typeof run.handleRequest> =>
  run.handleRequest(googlePlatform(), request);
