// Stands in for Magento's `Magento_Customer/js/customer-data`: sections of private content, empty until they are loaded.
import ko, { type Observable } from 'knockout';

type Section = Readonly<Record<string, unknown>>;

const sections: Record<string, Observable<Section>> = {};

const get = (name: string): Observable<Section> => (sections[name] ??= ko.observable<Section>({}));

/** Forgets every section, as a new visitor's browser has none. */
export function forgetSections(): void {
  for (const name of Object.keys(sections)) Reflect.deleteProperty(sections, name);
}

export default { get };
