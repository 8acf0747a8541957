/**
 * English function words. They carry grammar, not subject, so they end a phrase and are never a term. Kept short on purpose: longer
 * academic stop lists make groups worse (measured); words to keep out of names are in quietWords.ts.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a about above across after again against all almost alone along already also although always am among amid an and another any " +
    "are aren around as at away back be became because become becomes been before behind being below beside besides between beyond " +
    "both but by can cannot cant could couldnt did didnt do does doesnt doing done dont down due during each either else enough " +
    "especially even ever every except fewer for from further furthermore get gets getting given gives giving go goes had hardly " +
    "has hasnt have havent having he hence her here hers herself him himself his how however i if in indeed instead into is isnt it " +
    "its itself just least less let lets like many may maybe me might mine more moreover most mostly much must my myself namely near " +
    "neither nevertheless no nobody none nor not nothing now of off often on once one ones only onto or other others otherwise ought " +
    "our ours ourselves out over own per perhaps quite rather really same several shall she should since so some somehow something " +
    "sometimes still such than that the their theirs them themselves then there thereby therefore these they this those though " +
    "through throughout thus to together too toward towards under unless unlike until up upon us use used uses using usually various " +
    "versus very via vs was wasnt we well were werent what whatever when where whereas whereby wherein whether which while who whom " +
    "whose why will with within without wont would yet you your yours yourself et al eg ie etc"
  ).split(" "),
);
