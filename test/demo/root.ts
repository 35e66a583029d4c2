import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
