export { requestAsker as localAsker } from '../request/request-asker.js';
