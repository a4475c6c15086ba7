import '@/ui/shared/tokens.css';
import '@/ui/shared/han.css';
import '@/ui/shared/controls.css';
import '@/ui/shared/components.css';
import '@/ui/compare/compare.css';
import { startComparison } from '@/ui/compare/start';

void startComparison(document, Number(new URLSearchParams(location.search).get('tab')));
