import type { RedPeople } from './redPeople';

/** Something that somebody does, or, without `act`, an hourly run. */
export interface Step {
  /** Days and hours after the end of the story, which is a Monday at ten unless the workbench is told otherwise. */
  at: readonly [day: number, hour: number];
  act?: () => void;
}

/** What happens with one account. */
export type Chapter = (people: RedPeople) => readonly Step[];

/** Who acts in it, besides the coordinator. */
export const sales = 'vera.lind@example.com';
export const engineering = 'ives.martin@example.com';
export const support = 'hana.okafor@example.com';
export const product = 'piet.smit@example.com';
export const aeAmer = 'ae.amer@example.com';
export const aeEmea = 'ae.emea@example.com';
export const aeWest = 'ae.west@example.com';
export const aeApac = 'ae.apac@example.com';
export const ceAmer = 'carmen.diaz@example.com';
export const ceEmea = 'clemens.roth@example.com';
export const ceWest = 'charlie.wu@example.com';
export const ceApac = 'chandra.rao@example.com';
