import '@/ui/shared/tokens.css';
import '@/ui/shared/han.css';
import '@/ui/shared/controls.css';
import '@/ui/shared/components.css';
import '@/ui/options/options.css';
import { startOptions } from '@/ui/options/start';

void startOptions(document);
