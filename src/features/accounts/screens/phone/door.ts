export { CodeField, digitsOf, PhoneAndCode } from './phone-and-code.tsx';
