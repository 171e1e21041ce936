import { coordinatorsSetting, settingRows } from '../setting';
import type { Workbook } from '../workbook';
import { redCharts } from './overviewCharts';
import { declaredRedSettings } from './settings';
import { redTabs } from './tabs';

export const redWorkbook: Workbook = {
  key: 'redAccounts',
  title: 'Red Accounts',
  tabs: Object.values(redTabs),
  settings: [...settingRows(declaredRedSettings), coordinatorsSetting],
  charts: redCharts,
};
