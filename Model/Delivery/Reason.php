<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * Why a request was not accepted. The values are the reasons of the form (src/form/form.ts), besides "variant" and
 * "captcha".
 */
enum Reason: string
{
    case Email = 'email';
    case Phone = 'phone';

    /** Not a sold-out variant of this website. */
    case Variant = 'variant';

    /** No channel, or one that is not offered. */
    case Channel = 'channel';

    case ConsentSms = 'consentSMS';
    case ConsentWhatsApp = 'consentWHATSAPP';
    case EmailRefused = 'emailRefused';
    case PhoneRefused = 'phoneRefused';
    case Refused = 'refused';
    case Throttled = 'throttled';
    case Captcha = 'captcha';
}
