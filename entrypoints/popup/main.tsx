import '@/ui/shared/tokens.css';
import '@/ui/shared/han.css';
import '@/ui/shared/controls.css';
import '@/ui/shared/components.css';
import '@/ui/popup/popup.css';
import { startPopup } from '@/ui/popup/start';

void startPopup(document, new URLSearchParams(location.search).get('tab'));
