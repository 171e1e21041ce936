import type { Email } from '../programme/records';
import type { PropertyPort } from './ports';

const property = 'coordinators';

/** The coordinators as the script properties know them: the only list that gives rights. */
export function coordinatorsOf(properties: PropertyPort): readonly Email[] {
  return readCoordinators(properties.get(property) ?? '');
}

export function keepCoordinators(properties: PropertyPort, coordinators: readonly Email[]): void {
  properties.set(property, coordinatorsText(coordinators));
}

/** Reads addresses separated by commas or spaces; what is no address is left out. */
export function readCoordinators(text: string): readonly Email[] {
  const addresses = text.toLowerCase().split(/[\s,;]+/);
  return [...new Set(addresses.filter((address) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)))] as Email[];
}

export function coordinatorsText(coordinators: readonly Email[]): string {
  return coordinators.join(', ');
}
