//! A process that is killed at a chosen moment.

use std::pin::pin;
use std::task::Poll;

/// Lets work go on so many times after it waited for something, then drops it where it stands, as a process that is killed
/// does. None when it came to no end.
pub async fn killed_after<W: Future>(moments: usize, work: W) -> Option<W::Output> {
    let mut left = moments;
    let mut work = pin!(work);
    std::future::poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}
