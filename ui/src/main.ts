import './styles/tokens.css';
import './styles/global.css';
