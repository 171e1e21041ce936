import { trackerRequests } from './asked';
import { trackerWorld } from './people';
import { readTable, whatComesOf } from './table';

/** Who may do what in a workbook of Red Accounts; the words are those of table.ts. */
const table = readTable(`
                            engineer     AE           CE           sponsor      coordinator  automation   guest        stranger     nobody
onOpen                      looks        looks        looks        looks        looks        looks        looks        looks        looks
onInstall                   looks        looks        looks        looks        looks        looks        looks        looks        looks
openSidebar                 looks        looks        looks        looks        looks        looks        looks        looks        looks
setUp                       other        other        other        other        other        other        other        rights       who?
setUpRedAccounts            coord        coord        coord        coord        looks        coord        coord        rights       who?
repair                      coord        coord        coord        coord        looks        coord        coord        rights       who?
checkInstallation           looks        looks        looks        looks        looks        looks        looks        looks        looks
turnOnAutomation            coord        coord        coord        coord        taken        coord        coord        rights       who?
turnOffAutomation           coord        coord        coord        coord        does         coord        coord        rights       who?
everyHour                   looks        looks        looks        looks        looks        looks        looks        Google       looks
everyHourRedAccounts        looks        looks        looks        looks        looks        does         looks        Google       looks
afterEdit                   looks        looks        looks        looks        looks        looks        looks        looks        looks
doPost                      looks        looks        looks        looks        looks        looks        looks        Google       looks
request:home                looks        looks        looks        looks        looks        looks        looks        Google       who?
request:nudge               looks        looks        looks        looks        looks        looks        looks        Google       who?
request:status              looks        looks        looks        looks        looks        looks        looks        Google       who?
request:checkInstallation   looks        looks        looks        looks        looks        looks        looks        looks        looks
request:signUp              other        other        other        other        other        other        other        Google       who?
request:withdraw            other        other        other        other        other        other        other        Google       who?
request:saveHours           other        other        other        other        other        other        other        Google       who?
request:offerCall           other        other        other        other        other        other        other        Google       who?
request:importRows          coord        coord        coord        coord        other        coord        coord        coord        who?
request:importHandbook      coord        coord        coord        coord        other        coord        coord        coord        who?
request:handbook            other        other        other        other        other        other        other        Google       who?
request:proposeSetUp        coord        coord        coord        coord        other        coord        coord        Google       who?
request:setUpAsProposed     coord        coord        coord        coord        looks        coord        coord        Google       who?
request:answerHeld          coord        coord        coord        coord        no hold      coord        coord        Google       who?
request:saveCoordinators    coord        coord        coord        coord        does         coord        coord        Google       who?
request:selected            looks        looks        looks        looks        looks        looks        looks        looks        who?
request:account             looks        looks        looks        looks        looks        looks        looks        Google       who?
request:openAccount         does         does         does         does         does         does         does         Google       who?
request:saveAccount         does         does         does         does         does         does         does         Google       who?
request:changeHealth        owners       does         does         does         does         owners       owners       Google       who?
request:ask                 owners       does         does         does         does         owners       owners       Google       who?
request:answerAsk           asked        does         does         does         does         asked        asked        Google       who?
request:giveWord            word         does         does         does         word         word         word         Google       who?
request:yearReport          looks        looks        looks        looks        looks        looks        looks        Google       who?
request:compare             coord        coord        coord        coord        looks        coord        coord        coord        who?
request:takeFromExport      coord        coord        coord        coord        does         coord        coord        Google       who?
request:connectSlack        coord        coord        coord        coord        sender       coord        coord        Google       who?
request:newWebhookKey       coord        coord        coord        coord        sender       coord        coord        Google       who?
request:remedy startAfresh  coord        coord        coord        coord        no copy      coord        coord        Google       who?
request:remedy makeTabs     coord        coord        coord        coord        looks        coord        coord        Google       who?
request:remedy goOn         coord        coord        coord        coord        no wait      coord        coord        Google       who?
request:remedy newCalendar  coord        coord        coord        coord        not gone     coord        coord        Google       who?
request:remedy takeOver     coord        coord        coord        coord        runs         coord        coord        Google       who?
`);

const world = trackerWorld();
const { calls, words } = whatComesOf(world, trackerRequests(world));

test('the table has all that Google can call, every kind of request and every remedy', () => {
  expect([...table.keys()].sort()).toEqual([...calls.keys()].sort());
});

test.each([...table])('%s', (what, expected) => {
  expect(words(what)).toEqual(expected);
});
