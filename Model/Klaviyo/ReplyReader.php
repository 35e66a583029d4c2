<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use stdClass;

/**
 * Turns any reply into an outcome, by the same rules as src/klaviyo/outcome.ts.
 */
class ReplyReader
{
    /** Matches "/data/attributes/email", "Invalid phone number" and "* email   * Enter a valid email address." */
    private const FIELD = '~(?:attributes/|valid |\* )(email|phone)(?:_number)?\b~i';

    private const FLAGS = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR;

    public function __construct(private readonly RetryAfter $retryAfter)
    {
    }

    /**
     * @param string $retryAfter the header; '' if the reply has none
     * @param string $body may be cut off if it is very long
     * @param int $now seconds since 1970
     */
    public function read(int $status, string $retryAfter, string $body, Verdict $verdict, int $now): Outcome
    {
        $seconds = $this->retryAfter->seconds($retryAfter, $now);
        if ($status === 404 || $status === 410) {
            return new Outcome(OutcomeKind::Retired);
        }
        if ($status === 429) {
            return new Outcome(OutcomeKind::Throttled, retryAfter: $seconds);
        }
        if ($status > 499) {
            return new Outcome(OutcomeKind::Unavailable, $status, retryAfter: $seconds);
        }
        $reply = $this->decode($body);
        $accepted = $this->isAccepted($status, $reply, $verdict);
        if ($accepted === true) {
            return new Outcome(OutcomeKind::Accepted);
        }
        if ($accepted === null) {
            return new Outcome(OutcomeKind::Unintelligible, $status);
        }
        $messages = $reply instanceof stdClass ? $this->messages($reply) : [];

        return new Outcome(OutcomeKind::Refused, $status, $this->field($messages), $messages);
    }

    /**
     * @param stdClass|array<mixed>|null $reply
     */
    private function isAccepted(int $status, stdClass|array|null $reply, Verdict $verdict): ?bool
    {
        if ($status < 300) {
            return $verdict->of($status, $reply);
        }

        // Klaviyo refuses in JSON. Any other 4xx comes from a firewall or a proxy.
        return $status > 399 && $reply !== null ? false : null;
    }

    /**
     * @return stdClass|array<mixed>|null
     */
    private function decode(string $body): stdClass|array|null
    {
        $text = str_starts_with($body, "\u{FEFF}") ? substr($body, 3) : $body;
        $value = json_decode($text, false, 512, JSON_INVALID_UTF8_SUBSTITUTE);

        return $value instanceof stdClass || is_array($value) ? $value : null;
    }

    /**
     * Klaviyo's messages, in any of three shapes: {"errors": ["…"]} (documented for onsite), {"message": "…"} (seen
     * from onsite) and JSON:API's {"errors": [{"detail", "code", "source": {"pointer"}}]}.
     *
     * @return list<Message>
     */
    private function messages(stdClass $reply): array
    {
        $errors = $reply->errors ?? $reply->message ?? [];
        $messages = [];
        foreach (is_array($errors) ? $errors : [$errors] as $error) {
            $detail = $error instanceof stdClass ? $error->detail ?? $error : $error;
            $code = $error instanceof stdClass ? $error->code ?? null : null;
            $source = $error instanceof stdClass ? $error->source ?? null : null;
            $pointer = $source instanceof stdClass ? $source->pointer ?? null : null;
            $messages[] = new Message(
                $this->text($detail),
                $code === null ? null : $this->text($code),
                $pointer === null ? null : $this->text($pointer)
            );
        }

        return $messages;
    }

    private function text(mixed $value): string
    {
        return is_string($value) ? $value : (string) json_encode($value, self::FLAGS);
    }

    /**
     * @param list<Message> $messages
     * @return 'email'|'phone'|null
     */
    private function field(array $messages): ?string
    {
        foreach ($messages as $message) {
            if (preg_match(self::FIELD, $message->pointer . ' ' . $message->text, $match) === 1) {
                return strtolower($match[1]) === 'email' ? 'email' : 'phone';
            }
        }

        return null;
    }
}
