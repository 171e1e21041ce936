import { callsRequests } from './asked';
import { callsWorld } from './people';
import { readTable, whatComesOf } from './table';

/** Who may do what in a workbook of call shadowing; the words are those of table.ts. */
const table = readTable(`
                            engineer     AE           CE           sponsor      coordinator  automation   guest        stranger     nobody
onOpen                      looks        looks        looks        looks        looks        looks        looks        looks        looks
onInstall                   looks        looks        looks        looks        looks        looks        looks        looks        looks
openSidebar                 looks        looks        looks        looks        looks        looks        looks        looks        looks
setUp                       coord        coord        coord        coord        looks        coord        coord        rights       who?
setUpRedAccounts            other        other        other        other        other        other        other        rights       who?
repair                      coord        coord        coord        coord        looks        coord        coord        rights       who?
checkInstallation           looks        looks        looks        looks        looks        looks        looks        looks        looks
turnOnAutomation            coord        coord        coord        coord        taken        coord        coord        rights       who?
turnOffAutomation           coord        coord        coord        coord        does         coord        coord        rights       who?
everyHour                   looks        looks        looks        looks        looks        does         looks        Google       looks
everyHourRedAccounts        looks        looks        looks        looks        looks        looks        looks        Google       looks
afterEdit                   looks        looks        looks        looks        looks        looks        looks        looks        looks
doPost                      looks        looks        looks        looks        looks        does         looks        Google       looks
request:home                looks        looks        looks        looks        looks        looks        looks        Google       who?
request:nudge               does         does         does         does         does         looks        does         Google       who?
request:status              looks        looks        looks        looks        looks        looks        looks        Google       who?
request:checkInstallation   looks        looks        looks        looks        looks        looks        looks        looks        looks
request:signUp              does         does         does         does         does         does         domain       Google       who?
request:withdraw            own          own          own          own          own          own          own          Google       who?
request:saveHours           does         does         does         does         does         does         domain       Google       who?
request:offerCall           does         does         does         does         does         does         does         Google       who?
request:importRows          coord        coord        coord        coord        does         coord        coord        coord        who?
request:importHandbook      coord        coord        coord        coord        does         coord        coord        coord        who?
request:handbook            looks        looks        looks        looks        looks        looks        looks        Google       who?
request:proposeSetUp        coord        coord        coord        coord        already      coord        coord        Google       who?
request:setUpAsProposed     coord        coord        coord        coord        other        coord        coord        Google       who?
request:answerHeld          coord        coord        coord        coord        no hold      coord        coord        Google       who?
request:saveCoordinators    coord        coord        coord        coord        does         coord        coord        Google       who?
request:selected            looks        looks        looks        looks        looks        looks        looks        looks        who?
request:account             looks        looks        looks        looks        looks        looks        looks        Google       who?
request:openAccount         other        other        other        other        other        other        other        Google       who?
request:saveAccount         other        other        other        other        other        other        other        Google       who?
request:changeHealth        other        other        other        other        other        other        other        Google       who?
request:ask                 other        other        other        other        other        other        other        Google       who?
request:answerAsk           other        other        other        other        other        other        other        Google       who?
request:giveWord            other        other        other        other        other        other        other        Google       who?
request:yearReport          looks        looks        looks        looks        looks        looks        looks        Google       who?
request:compare             coord        coord        coord        coord        looks        coord        coord        coord        who?
request:takeFromExport      other        other        other        other        other        other        other        Google       who?
request:connectSlack        other        other        other        other        other        other        other        Google       who?
request:newWebhookKey       other        other        other        other        other        other        other        Google       who?
request:remedy startAfresh  coord        coord        coord        coord        no copy      coord        coord        Google       who?
request:remedy makeTabs     coord        coord        coord        coord        looks        coord        coord        Google       who?
request:remedy goOn         coord        coord        coord        coord        no wait      coord        coord        Google       who?
request:remedy newCalendar  coord        coord        coord        coord        not gone     coord        coord        Google       who?
request:remedy takeOver     coord        coord        coord        coord        runs         coord        coord        Google       who?
`);

const world = callsWorld();
const { calls, words } = whatComesOf(world, callsRequests(world));

test('the table has all that Google can call, every kind of request and every remedy', () => {
  expect([...table.keys()].sort()).toEqual([...calls.keys()].sort());
});

test.each([...table])('%s', (what, expected) => {
  expect(words(what)).toEqual(expected);
});
