// Lets Node run the TypeScript sources and tests directly: `node --import ./scripts/typescript.mjs …`.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
