import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { FILES } from '../src/conversion/configurations';
import { tableFile } from '../tools/dictionaries/table-files';

/**
 * Compiles the script tables into the package: OpenCC's dictionaries (from opencc-js), as src/conversion/tables/ lays
 * them out. They are not web-accessible: no page can probe for them.
 */
export default defineWxtModule({
  name: 'dictionaries',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const name of Object.keys(FILES)) {
        // WXT writes generated files as text alone, so the bytes are put on disk for it to copy: in one step, since
        // another build of the same checkout may be copying them.
        const path = join(wxt.config.wxtDir, 'tables', name);
        const aside = `${path}.${process.pid}`;
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(aside, tableFile(name));
        renameSync(aside, path);
        files.push({ relativeDest: name, absoluteSrc: path });
      }
    });
  },
});
