// The library is loaded with text recognition, which is built on it: nothing is linked here, and the functions' types are
// all that is taken from the header.
#include <leptonica/allheaders.h>

typedef __typeof__(&pixCreate) LeptCreate;
typedef __typeof__(&pixDestroy) LeptDestroy;
typedef __typeof__(&pixGetData) LeptGetData;
typedef __typeof__(&pixGetWpl) LeptGetWordsPerLine;
typedef __typeof__(&pixFindSkewSweepAndSearch) LeptFindSkew;
typedef __typeof__(&setMsgSeverity) LeptSetSeverity;
