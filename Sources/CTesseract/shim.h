// The library is loaded when the first scan asks for it, since loading it costs as much as reading a whole document: so
// nothing is linked here, and the functions' types are all that is taken from the header.
#include <tesseract/capi.h>

typedef __typeof__(&TessBaseAPICreate) TessCreate;
typedef __typeof__(&TessBaseAPIDelete) TessDelete;
typedef __typeof__(&TessBaseAPIInit3) TessInit;
typedef __typeof__(&TessBaseAPISetVariable) TessSetVariable;
typedef __typeof__(&TessBaseAPISetPageSegMode) TessSetPageSegMode;
typedef __typeof__(&TessBaseAPISetImage) TessSetImage;
typedef __typeof__(&TessBaseAPISetSourceResolution) TessSetSourceResolution;
typedef __typeof__(&TessBaseAPISetRectangle) TessSetRectangle;
typedef __typeof__(&TessBaseAPIRecognize) TessRecognize;
typedef __typeof__(&TessBaseAPIGetIterator) TessGetIterator;
typedef __typeof__(&TessResultIteratorDelete) TessIteratorDelete;
typedef __typeof__(&TessResultIteratorNext) TessIteratorNext;
typedef __typeof__(&TessResultIteratorGetUTF8Text) TessIteratorText;
typedef __typeof__(&TessResultIteratorConfidence) TessIteratorConfidence;
typedef __typeof__(&TessResultIteratorGetPageIteratorConst) TessIteratorPage;
typedef __typeof__(&TessPageIteratorBoundingBox) TessPageBox;
typedef __typeof__(&TessPageIteratorBaseline) TessPageBaseline;
typedef __typeof__(&TessPageIteratorIsAtBeginningOf) TessPageIsAtBeginning;
typedef __typeof__(&TessDeleteText) TessFreeText;
