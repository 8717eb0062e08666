//! Notes on law text: finding a quotation back. (See the functions.)
