/**
 * The English texts are loaded as well, for what is missing in Swedish, and times would speak the language that came last. The number is the module of
 * the bundle of 7.24.0; TasklistFilesTest fails when it changes.
 */
const MOMENT = 40271;

self.webpackChunkcamunda_bpm_webapp.push([['foljsam'], {}, require => {
  const moment = require(MOMENT);
  for (const name of ['defineLocale', 'updateLocale']) {
    const define = moment[name];
    moment[name] = (...given) => {
      const defined = define.apply(moment, given);
      moment.locale('sv');
      return defined;
    };
  }
}]);

export default [];
