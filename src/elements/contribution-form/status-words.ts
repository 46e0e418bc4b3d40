import { formParts } from '../../kit/locales/en/form-parts.js';

/** Key of our words for what a status says; undefined where all that we can say is that it was not taken. */
export function statusKey(status: number): keyof typeof formParts | undefined {
  const key = `form.failed.${status === 403 ? 401 : status === 410 ? 404 : status}`;
  return Object.hasOwn(formParts, key) ? (key as keyof typeof formParts) : status >= 500 ? 'form.failed.server' : undefined;
}
