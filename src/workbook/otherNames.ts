import type { TabKey } from './tab';

/** By our header, other names with blanks between them. */
type Names = Readonly<Record<string, string>>;

/**
 * What people usually call columns besides our own names for them: as `foldedName` leaves it, in English and German. It holds for
 * files that are imported, and for tabs that are adopted.
 */
const names: Partial<Record<TabKey, Names>> = {
  calls: {
    Date: 'day calldate dateofcall datum tag termin kalendertag when wann meetingdate terminam',
    Start: 'starttime time starts begin from uhrzeit beginn zeit startzeit von startsat clock timeofday',
    Minutes:
      'duration length min mins durationminutes dauer minuten dauermin howlong durationmin durationinminutes lengthmin wielange länge dauerinminuten',
    Customer:
      'customername account accountname company kunde kundenname firma client clientname kundin auftraggeber unternehmen',
    'Customer no.': 'customernumber customerid no number kundennummer kundennr nr nummer',
    AE: 'accountexecutive aeemail owner accountowner offeredby vertrieb vertriebler kundenbetreuer betreuer ansprechpartner accountexec accountmanager am rep salesrep salesperson seller sales host verkäufer vertriebsmitarbeiter kundenverantwortlicher',
    'What to expect':
      'brief description expectations agenda topic thema worumgehtes beschreibung inhalt about whatisitabout subject purpose anlass zweck worum',
    'Notes link': 'notes notesurl notesdoc notizen protokoll',
    'Slack channel': 'slack channel kanal slackkanal',
    'Meeting link':
      'meeting meetingurl link zoom zoomlink meetlink besprechungslink teams teamslink meet joinlink videolink videocall einwahl einwahllink',
    Seats: 'seat places plätze platz spaces slots capacity spots anzahlplätze kapazität',
    Status: 'state stand',
    'Shadowed by':
      'shadow shadows shadower shadowers shadowing shadowengineer shadowingengineer shadowingengineers engineer engineers hospitant hospitantin hospitanten hospitierende hospitation begleitetvon begleitung mithörer',
  },
  signUps: {
    Engineer:
      'engineeremail email emailaddress mail who name entwickler ingenieur ingenieurin wer shadow teilnehmer youremail emailadresse mailadresse hospitant hospitantin',
    'Weeks available':
      'weeks week available availability availableweeks when wochen woche verfügbar verfügbarewochen wann kannin whichweeks whichweek preferredweeks wannkannstdu welchewochen zeitraum',
    Note: 'notes comment comments remark bemerkung anmerkung notiz kommentar',
    Withdraw: 'withdrawn cancel zurückgezogen abgesagt absage',
  },
  engineers: {
    Email: 'emailaddress mail address workemail engineer engineeremail mailadresse emailadresse companyemail',
    Name: 'fullname engineername displayname vollername entwickler ingenieur mitarbeiter',
    GitHub: 'githubhandle githubusername githubuser handle githubname',
    Team: 'department group squad abteilung gruppe bereich',
    'Time zone': 'tz zone timezonename zeitzone timezones ortzeitzone',
    'Works on': 'workingdays workdays days arbeitstage tage',
    'Works from': 'workingfrom workstart hoursfrom arbeitetvon arbeitsbeginn von',
    'Works until': 'workinguntil worksto workend hoursuntil arbeitetbis arbeitsende bis',
    'Active from': 'startdate joined activesince aktivab eintritt dabeiseit since seit',
    'Active until': 'enddate leaves activeto aktivbis austritt',
    Away: 'outofoffice ooo vacation absences abwesend urlaub abwesenheit abwesenheiten',
  },
  rotations: {
    Rotation: 'rotations week weekof rotationweek monday date start woche wochevom montag datum',
    Engineer: 'engineers shadow shadows shadowedby who name entwickler ingenieur wer',
    Customer:
      'customers customerno customernumber customernumbers account accounts kunde kunden kundennr kundennummer',
  },
  tracker: {
    'Red since':
      'since seit rotseit redfrom wentred turnedred datered reddate redon rotab escalatedsince escalatedon eskaliertseit eskaliertam',
    Thread: 'slackthread slack slacklink threadlink slacklinkzumthread',
    Account: 'accountname customer customername company client kunde kundenname firma customeraccount',
    'Account id': 'accountno id crmid salesforceid sfid accountnumber kundennummer kundennr',
    Health:
      'healthstatus rag ragstatus colour color status state ampel ampelstatus zustand gesundheit farbe accounthealth healthrag healthcolour healthcolor',
    'Why red':
      'reason why cause rootcause issue problem grund ursache warumrot warum whatiswrong whatswrong whyisitred wasistlos wasliegtan',
    AE: 'accountexecutive aeemail owner accountowner salesowner vertrieb kundenbetreuer betreuer accountexec accountmanager rep salesrep seller ownersales',
    CE: 'customerengineer ceemail csm se technicalowner technik kundeningenieur techniker customersuccess customersuccessmanager solutionsengineer',
    Sponsor: 'executivesponsor execsponsor leader escalation vp führungskraft eskalation',
    'Current state': 'currentstatus situation summary update stand aktuellerstand lage sachstand',
    'Action plan': 'plan actions nextactions maßnahmen massnahmen maßnahmenplan aktionsplan',
    'Exit criteria': 'exitcriterion goal donewhen exit ziel abschlusskriterien kriterien',
    'Next step': 'nextaction next todo nächsterschritt nächstes',
    'Next step owner': 'nextowner actionowner wer verantwortlich verantwortlicher who actionby',
    'Next step due': 'due duedate nextdue deadline fällig fälligam biswann frist termin bywhen',
    Resolution: 'outcome resolved lessons lösung ergebnis abschluss',
    Renewal: 'renewaldate renews contractend verlängerung vertragsende vertragsverlängerung',
  },
  asks: {
    Account: 'accountname customer customername company kunde kundenname firma client',
    Ask: 'request need question what asktobusiness anfrage bitte bedarf was frage anliegen',
    Owner:
      'askowner assignee who responsible wer verantwortlich zuständig verantwortlicher askedof askof gefragt angefragtbei',
    Due: 'duedate by deadline until fällig fälligam bis biswann frist bywhen neededby',
    Answer: 'response reply resolution outcome antwort ergebnis',
    Status: 'state stand',
  },
};

/** What people call tabs, as `foldedName` leaves it. */
const titles: Partial<Record<TabKey, string>> = {
  calls: 'calls customercalls shadowcalls callliste termine kundentermine kundengespräche gespräche',
  signUps: 'signups signup registrations anmeldungen anmeldung interessenten eintragen',
  engineers: 'engineers roster people entwickler ingenieure mitarbeiter engineering teilnehmer',
  rotations: 'rotations rotation history rotationen historie bisher vergangene',
  tracker:
    'accounttracker redaccounts redaccounttracker tracker accounts rotekunden kundenampel eskalationen escalations',
  asks: 'asks requests openasks anfragen bitten anliegen',
};

/** Other names of a column, as `foldedName` leaves them; the likelier ones stand first. */
export function otherNamesOf(tab: TabKey, header: string): readonly string[] {
  return wordsOf(names[tab]?.[header] ?? '');
}

/** Whether a tab of people's is called as people call ours. */
export function isTitleOf(tab: TabKey, title: string): boolean {
  return wordsOf(titles[tab] ?? '').includes(foldedName(title));
}

function wordsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

/** A name without case, spaces and signs. */
export function foldedName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
