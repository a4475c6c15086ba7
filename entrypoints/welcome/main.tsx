import '@/ui/shared/tokens.css';
import '@/ui/shared/han.css';
import '@/ui/shared/controls.css';
import '@/ui/shared/components.css';
import '@/ui/welcome/welcome.css';
import { startWelcome } from '@/ui/welcome/start';

void startWelcome(document);
