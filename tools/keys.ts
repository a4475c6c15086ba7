import { writeFileSync } from 'node:fs';
import { messageKeyModule, readLocales } from './locales.ts';

/** `npm run keys`: types the messages of locales/en.yml; to be run after a message was added. */
const { en } = readLocales(new URL('../locales/', import.meta.url));
writeFileSync(new URL('../src/model/message-key.generated.ts', import.meta.url), messageKeyModule(en));
