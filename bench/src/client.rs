//! A browser as lean as can be: one connection that is kept, one request at a time.
//!
//! Client and server share the processors, so every cycle of the client would flatter the slower side of a ratio.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What came back.
#[derive(Debug, Default)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where to go next, if it says so.
    pub location: Option<String>,
    /// The bytes of the body, as they were sent, without the frame of its pieces.
    pub body: Vec<u8>,
}

/// One connection to one server.
pub struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    /// Connects.
    pub async fn connect(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a whole request and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        let end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head: Vec<u8> = self.buffer.drain(..end).collect();
        let head = std::str::from_utf8(&head).map_err(|_| broken("the head is no text"))?;
        let mut answer = Answer {
            status: head.get(9..12).and_then(|code| code.parse().ok()).ok_or_else(|| broken("no status"))?,
            location: field(head, "location").map(str::to_owned),
            body: Vec::new(),
        };
        if let Some(length) = field(head, "content-length") {
            let length = length.parse().map_err(|_| broken("no length"))?;
            answer.body = self.take(length).await?;
        } else if field(head, "transfer-encoding") == Some("chunked") {
            answer.body = self.pieces().await?;
        }
        Ok(answer)
    }

    async fn pieces(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(at) = find(&self.buffer, b"\r\n") {
                    break at + 2;
                }
                self.more().await?;
            };
            let line = self.take(end).await?;
            let line = std::str::from_utf8(&line).map_err(|_| broken("no size of a piece"))?;
            let size = usize::from_str_radix(line.trim(), 16).map_err(|_| broken("no size of a piece"))?;
            let mut piece = self.take(size + 2).await?;
            if size == 0 {
                return Ok(body);
            }
            piece.truncate(size);
            body.append(&mut piece);
        }
    }

    async fn take(&mut self, count: usize) -> Result<Vec<u8>> {
        while self.buffer.len() < count {
            self.more().await?;
        }
        Ok(self.buffer.drain(..count).collect())
    }

    async fn more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

fn field<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let mut fields = head.lines().filter_map(|line| line.split_once(':'));
    fields.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn broken(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}

/// `GET path` of a city, with cookie and encodings.
pub fn get(host: &str, path: &str, cookie: &str, encodings: &str) -> Vec<u8> {
    let accept =
        if encodings.is_empty() { String::new() } else { format!("accept-encoding: {encodings}\r\n") };
    format!("GET {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\n{accept}\r\n").into_bytes()
}

/// `POST path` of a city, as a form of its own pages.
pub fn post(host: &str, path: &str, cookie: &str, form: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )
    .into_bytes()
}
