import { render } from 'preact';
import { App } from './app';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/views.css';
import { applyTheme, storedTheme } from './theme';

applyTheme(storedTheme());
const target = document.getElementById('page');
if (target !== null) render(<App />, target);
