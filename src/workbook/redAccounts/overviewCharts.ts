import type { Chart } from '../charts';
import { chartColors } from '../look';

/** Of health, as people know them from the CRM; lost is no colour. */
const colors = { red: 'c0504d', yellow: 'e0a930', lost: '8a84a3' };

/** Charts of Overview. Ids are chosen, so that set-up run again knows which charts are there. No account is named in them. */
export const redCharts: readonly Chart[] = [
  {
    chartId: 10260141,
    title: 'Red and yellow accounts',
    altText: 'Week by week, how many accounts were red and how many yellow when it ended.',
    chartType: 'COLUMN',
    stacked: true,
    domain: 'Week',
    unit: 'Accounts',
    series: [
      { header: 'Red', color: colors.red },
      { header: 'Yellow', color: colors.yellow },
    ],
  },
  {
    chartId: 10260142,
    title: 'Resolved and lost accounts',
    altText: 'Week by week, how many accounts were closed as resolved and how many as lost.',
    chartType: 'COLUMN',
    stacked: true,
    domain: 'Week',
    unit: 'Accounts',
    series: [
      { header: 'Resolved', color: chartColors.reached },
      { header: 'Lost', color: colors.lost },
    ],
  },
  {
    chartId: 10260143,
    title: 'Days red',
    altText: 'Week by week, how many days the accounts that were closed in it had been red, as the median.',
    chartType: 'COLUMN',
    stacked: false,
    domain: 'Week',
    unit: 'Days',
    series: [{ header: 'Median days red', color: colors.red }],
  },
  {
    chartId: 10260144,
    title: 'Asks answered in time',
    altText: 'Week by week, how many asks were due and how many of them were answered by their day.',
    chartType: 'COLUMN',
    stacked: false,
    domain: 'Week',
    unit: 'Asks',
    series: [
      { header: 'Asks due', color: chartColors.open },
      { header: 'Answered in time', color: chartColors.reached },
    ],
  },
  {
    chartId: 10260145,
    title: 'Who is waited for',
    altText: 'For each person who is waited for now, for how many days the longest has waited.',
    chartType: 'COLUMN',
    stacked: false,
    domain: 'Waited for',
    unit: 'Days',
    series: [{ header: 'Days', color: chartColors.needed }],
  },
];
