import type { Localization, ShownText } from '../../kit/format.js';
import type { Text } from '../../model/feed.js';
import type { Choice, FormField } from './form-fields.js';

/** A text of a schema in the reader's language. Where it is the key of a message of ours, that message. */
export function shownText(text: Text | undefined, localization: Localization): ShownText | undefined {
  return typeof text === 'string' && localization.has(text) ? { text: localization.t(text) } : localization.text(text);
}

/** What a field is called: its title, else as the library calls such a member, else its name. */
export function labelOf({ name, schema }: FormField, localization: Localization): ShownText {
  return shownText(schema.title ?? `field.${name}`, localization) ?? { text: name };
}

export function choiceLabel(field: FormField, { value, title }: Choice, localization: Localization): ShownText {
  return shownText(title, localization) ?? { text: typeof value === 'boolean' ? localization.t(`boolean.${value}`) : localization.word(field.name, String(value)) };
}
