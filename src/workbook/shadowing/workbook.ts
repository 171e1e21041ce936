import { coordinatorsSetting, settingRows } from '../setting';
import type { Workbook } from '../workbook';
import { shadowingCharts } from './overviewCharts';
import { declaredSettings } from './settings';
import { shadowingTabs } from './tabs';

export const shadowingWorkbook: Workbook = {
  key: 'shadowing',
  title: 'Customer calls shadowing',
  tabs: Object.values(shadowingTabs),
  settings: [...settingRows(declaredSettings), coordinatorsSetting],
  charts: shadowingCharts,
};
