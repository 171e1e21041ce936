import type { Chart } from '../charts';
import { chartColors } from '../look';

/** Charts of Overview. Ids are chosen, so that set-up run again knows which charts are there. */
export const shadowingCharts: readonly Chart[] = [
  {
    chartId: 10260061,
    title: 'Coverage of the year',
    altText: 'Week by week, how many engineers have had their rotation of this year and how many have not.',
    chartType: 'AREA',
    stacked: true,
    domain: 'Rotation',
    unit: 'Engineers',
    series: [
      { header: 'Engineers with a rotation this year', color: chartColors.reached },
      { header: 'Engineers without', color: chartColors.open },
    ],
  },
  {
    chartId: 10260062,
    title: 'Weeks filled',
    altText: 'Week by week, how many seats are filled and how many are open.',
    chartType: 'COLUMN',
    stacked: true,
    domain: 'Rotation',
    unit: 'Seats',
    series: [
      { header: 'Seats filled', color: chartColors.reached },
      { header: 'Seats open', color: chartColors.open },
    ],
  },
  {
    chartId: 10260063,
    title: 'Seats needed and offered',
    altText: 'Week by week, how many engineers still need a seat and how many free seats are still to come.',
    chartType: 'LINE',
    stacked: false,
    domain: 'Rotation',
    unit: 'Seats',
    series: [
      { header: 'Engineers without', color: chartColors.needed },
      { header: 'Seats still to come', color: chartColors.reached },
    ],
  },
];
