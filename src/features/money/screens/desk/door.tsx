export { MoneyOf } from './money-of.tsx';
