import { render } from 'preact';
import { App } from './app';
import { followTheme } from './shell/theme';
import { follow } from './state/laboratory';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/laboratory.css';
import './style/charts.css';
import './style/tour.css';
import './style/spread.css';
import './style/entries.css';
import './style/beliefs.css';
import './style/compare.css';

followTheme();
follow();
const page = document.getElementById('page');
if (page) render(<App />, page);
